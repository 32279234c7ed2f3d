from wd import *
s=S('chromium')
try:
    s.rect(width=1440,height=987)
    for (a0,a1,b0,b1) in ((432,547,1008,950),(576,432,864,1008),(400,500,900,800)):
        s.go('http://127.0.0.1:9750/?from=1850-01-01&to=1950-01-01'); time.sleep(1)
        y=round(s.js("const r=document.querySelector('.axis').getBoundingClientRect();return r.y+r.height/2"))
        s.js("window.log=[];for(const t of ['pointerdown','pointermove','pointerup','pointercancel'])document.querySelector('[data-stage]').addEventListener(t,e=>log.push([t,e.pointerId,Math.round(e.clientX),e.buttons,e.target.className].join()))")
        P={'type':'pause','duration':20}
        mk=lambda i,x0,x1,n:{'type':'pointer','id':i,'parameters':{'pointerType':'touch'},'actions':[{'type':'pointerMove','duration':20,'x':x0,'y':y}]+[P]*n+[{'type':'pointerDown','button':0},P,P,{'type':'pointerMove','duration':20,'x':(x0+x1)//2,'y':y},P,{'type':'pointerMove','duration':20,'x':x1,'y':y},P,{'type':'pointerUp','button':0}]}
        print(s.post('/actions',{'actions':[mk('one',a0,a1,0),mk('other',b0,b1,1)]}),y)
        time.sleep(1); print(s.js('return [log,location.search]'))
finally: s.end()
